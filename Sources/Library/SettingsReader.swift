import Handrail

/// Reads `site.yaml`.
enum SettingsReader {
    /// The keys of `site.yaml`.
    static let keys: Set<String> = [
        "name", "product", "description", "operator", "statusPage", "home", "compare", "categories",
        "families", "synonyms", "connection", "editPage",
    ]

    /// The settings, with what a mistake leaves at its default; nil when nothing can be read.
    static func read(
        _ yaml: String, file: String
    ) -> (value: SiteSettings?, findings: [Finding]) {
        do {
            var matter = try FrontMatter(yaml, firstLine: 1, file: file)
            matter.allow(only: keys)
            let settings = settings(&matter)
            return (settings, matter.findings)
        } catch {
            return (nil, [error])
        }
    }

    private static func settings(_ matter: inout FrontMatter) -> SiteSettings {
        var settings = SiteSettings()
        settings.name = matter.requiredText("name", atMost: 60) ?? settings.name
        settings.product = matter.requiredText("product", atMost: 60) ?? settings.product
        settings.description = matter.text("description", atMost: 200) ?? settings.description
        let people = matter.mapping("operator") ?? [:]
        settings.operatorName = people["name"] ?? ""
        settings.operatorContact = link(people["contact"], of: "operator", &matter)
        settings.statusPage = link(matter.text("statusPage"), of: "statusPage", &matter)
        settings.editPage = editPage(&matter)
        let home = matter.listsByName("home")
        settings.homeCodes = home["codes"] ?? []
        settings.homeArticles = home["articles"] ?? []
        let compared = matter.list("compare")
        settings.comparedCodes = compared.isEmpty ? settings.comparedCodes : compared
        settings.categories = groups("categories", &matter).map {
            Category(slug: $0.slug, title: $0.title, summary: $0.summary)
        }
        settings.families = groups("families", &matter).map {
            CodeFamily(slug: $0.slug, title: $0.title, summary: $0.summary)
        }
        settings.synonyms = matter.lists("synonyms")
        settings.connection = connection(&matter)
        return settings
    }

    /// A link that may stand on a page; anything else is reported and left out.
    private static func link(
        _ text: String?, of key: String, _ matter: inout FrontMatter
    ) -> String {
        guard let text else { return "" }
        if ["https://", "http://", "mailto:"].contains(where: text.lowercased().hasPrefix) {
            return text
        }
        matter.report(
            key, "“\(text)” is no link", advice: "begin it with https:// or mailto:")
        return ""
    }

    /// A web address with `{path}` in it; anything else is reported and left out.
    private static func editPage(_ matter: inout FrontMatter) -> String {
        let address = link(matter.text("editPage"), of: "editPage", &matter)
        guard !address.isEmpty, !address.contains("{path}") else { return address }
        matter.report(
            "editPage", "“editPage” does not say where the file’s path goes",
            advice: "write {path} there: https://example.com/help/edit/main/Articles/{path}")
        return ""
    }

    private static func groups(
        _ key: String, _ matter: inout FrontMatter
    ) -> [(slug: String, title: String, summary: String)] {
        matter.mappings(key).compactMap { item in
            guard let slug = item["slug"], SlugCheck.isSlug(slug), let title = item["title"] else {
                matter.report(
                    key, "an entry of “\(key)” has no slug or no title",
                    advice: "give each a “slug” of letters, digits and hyphens, and a “title”")
                return nil
            }
            return (slug, title, item["summary"] ?? "")
        }
    }
}
