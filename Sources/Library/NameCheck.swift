import Handrail

/// Whether names that may stand once stand once: aliases, phrases, questions.
struct NameCheck {
    private let shelf: Shelf

    init(_ shelf: Shelf) {
        self.shelf = shelf
    }

    var findings: [Finding] { aliasFindings + phraseFindings + questionFindings }

    /// An alias leads to one page, so it may be nobody else's alias or slug.
    private var aliasFindings: [Finding] {
        var owners: [String: String] = [:]
        for article in shelf.articles { owners[article.value.slug] = article.file }
        return shelf.articles.flatMap { article in
            article.value.aliases.enumerated().compactMap { place, alias in
                guard let owner = owners.updateValue(article.file, forKey: alias) else {
                    return nil
                }
                return article.finding(
                    .duplicateAlias, "aliases", item: place, "“\(alias)” already leads to \(owner)",
                    "remove it from one of the two")
            }
        }
    }

    /// A phrase people see puts one code's card first, so two codes cannot share it.
    private var phraseFindings: [Finding] {
        var owners: [String: String] = [:]
        return shelf.codes.flatMap { code in
            code.value.aliases.enumerated().compactMap { place, alias in
                guard let owner = owners.updateValue(code.file, forKey: alias.lowercased()) else {
                    return nil
                }
                return code.finding(
                    .duplicatePhrase, "aliases", item: place,
                    "the phrase “\(alias)” already belongs to \(owner)",
                    "remove it from one of the two")
            }
        }
    }

    /// All questions stand on one page too, so their anchors must differ.
    private var questionFindings: [Finding] {
        var owners: [String: String] = [:]
        return shelf.topics.flatMap { topic in
            topic.value.questions.compactMap { question in
                guard let owner = owners.updateValue(topic.file, forKey: question.anchor) else {
                    return nil
                }
                return topic.finding(
                    .duplicateQuestion, "",
                    "the question “\(question.title)” also stands in \(owner)",
                    "word one of them differently")
            }
        }
    }
}
