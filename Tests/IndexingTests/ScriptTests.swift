import Handrail
import Indexing
import Testing

/// Text in scripts that put no spaces between words.
struct ScriptTests {
    private static let texts = [
        "无法连接到网络服务器，请检查您的网络连接。", "サーバーに接続できません。パスワードを忘れた場合",
        "네트워크에 연결할 수 없습니다. 비밀번호를 재설정하세요.", "ไม่สามารถเชื่อมต่อกับเซิร์ฟเวอร์ รหัสผ่าน",
        "網路連線錯誤 502", "网站很慢。",
    ]

    let site: SmallSite

    init() throws {
        site = try SmallSite(Article.each(of: ScriptTests.texts))
    }

    @Test(arguments: [
        ("网络连接", "a0"), ("服务器", "a0"), ("检查网络", "a0"), ("接続できません", "a1"), ("パスワード", "a1"),
        ("サーバー 接続", "a1"), ("네트워크", "a2"), ("비밀번호 재설정", "a2"), ("รหัสผ่าน", "a3"), ("เชื่อมต่อ", "a3"),
        ("連線錯誤", "a4"), ("502 錯誤", "a4"), ("网站慢", "a5"),
    ])
    func `text without spaces is found`(text: String, slug: String) throws {
        #expect(try site.articles(text).first == slug)
        #expect(try site.suggestion(text) == nil)
    }

    @Test(arguments: [("服", "a0"), ("忘", "a1"), ("錯", "a4"), ("网", "a0")])
    func `a single character finds the words that begin with it`(
        text: String, slug: String
    ) throws {
        #expect(try site.articles(text).contains(slug))
    }

    @Test(arguments: [
        ("网络连接", "网络连接"), ("服务器", "网络服务器"), ("パスワード", "パスワード"), ("網路", "網路"),
    ])
    func `the pairs of an excerpt are marked as one`(text: String, marked: String) throws {
        let hit = try #require(try site.edition.search(text).hits.first)
        let marks = hit.excerpt.filter(\.isMatch).map(\.text)
        #expect(marks.contains { $0.contains(text) && marked.contains($0) })
        #expect(
            zip(hit.excerpt, hit.excerpt.dropFirst()).allSatisfy { !$0.isMatch || !$1.isMatch })
    }

    @Test func `a quoted phrase of pairs must stand so`() throws {
        #expect(try site.articles(#""网络连接""#) == ["a0"])
    }
}
