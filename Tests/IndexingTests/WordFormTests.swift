import Handrail
import Indexing
import Testing

struct WordFormTests {
    @Test(arguments: [
        ("reloading", "reload the page"), ("reloads", "reloading it"), ("reload", "it reloaded"),
        ("connections", "one connection"), ("failed", "it fails"), ("RELOAD", "reload"),
    ])
    func `any form of a word finds the others`(text: String, says: String) throws {
        let site = try SmallSite(Article.each(of: ["a garden", says]))
        #expect(try site.articles("\(text) ") == ["a1"])
    }

    @Test(arguments: [
        ("cafe", "the café"), ("café", "the cafe"), ("CAFÉ", "the café"), ("cafe\u{301}", "café"),
        ("uber", "Über alles"), ("naive", "naïveté naïve"), ("Zurich", "Zürich"),
        ("ПРИМЕР", "пример"), ("Łódź", "łódź"),
    ])
    func `accents and capitals do not matter either way`(text: String, says: String) throws {
        let site = try SmallSite(Article.each(of: ["a garden", says]))
        #expect(try site.articles("\(text) ") == ["a1"])
    }

    @Test(arguments: [
        ("sign in", "the login page"), ("login", "how you sign in here"),
        ("Sign-In trouble", "the login page"), ("log on to it", "the login page"),
        ("login", "to log on to it"), ("sign in", "log on here"), ("réseau", "the network"),
        ("reseau", "the network"), ("network", "le réseau"), ("vpn", "a virtual private network"),
        ("virtual private network", "a vpn"), ("网络连接", "a vpn"), ("vpn", "检查网络连接"),
    ])
    func `a synonym of one or several words finds the others`(text: String, says: String) throws {
        let site = try SmallSite(
            Article.each(of: ["a garden", says]),
            synonyms: [
                ["login", "sign in", "Log on"], ["Réseau", "network"],
                ["VPN", "virtual private network", "网络连接"],
            ])
        #expect(try site.articles("\(text) ").first == "a1")
    }

    @Test func `the word itself goes before its synonym`() throws {
        let site = try SmallSite(
            Article.each(of: ["the login page", "sign in here"]), synonyms: [["login", "sign in"]])
        #expect(try site.articles("login ") == ["a0", "a1"])
        #expect(try site.articles("sign in ") == ["a1", "a0"])
    }

    @Test func `words of a synonym that stand apart are not the synonym`() throws {
        let site = try SmallSite(
            Article.each(of: ["a sign stands in the garden", "sign in here"]),
            synonyms: [["login", "sign in"]])
        #expect(try site.articles("login ") == ["a1"])
    }

    @Test func `what several words mean together goes before what one of them says`() throws {
        let site = try SmallSite(
            Article.each(of: ["read the log of the log server", "the sign-in page"]),
            synonyms: [["login", "log in", "sign-in"]])
        #expect(try site.articles("cant log in ").first == "a1")
    }

    @Test(arguments: ["慢", "站", "网"])
    func `a single character is found wherever it stands`(text: String) throws {
        let site = try SmallSite(Article.each(of: ["a garden", "网站很慢"]))
        #expect(try site.articles(text) == ["a1"])
    }
}
