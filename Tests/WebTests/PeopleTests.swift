import Foundation
import HTTPServer
import Testing
import Web

struct PeopleTests {
    @Test func `a hash is of its password and of no other`() throws {
        let hash = try PasswordHash(of: "correct horse", cost: .least)

        let stored = try #require(PasswordHash(stored: hash.text))

        #expect(try stored.isOf("correct horse"))
        #expect(try !stored.isOf("correct horsf"))
        #expect(try !stored.isOf(""))
        #expect(try PasswordHash(of: "correct horse", cost: .least).text != hash.text)
    }

    @Test func `the same letters are the same password however they are composed`() throws {
        let hash = try PasswordHash(of: "cafe\u{301} au lait", cost: .least)

        #expect(try hash.isOf("caf\u{e9} au lait"))
    }

    @Test(arguments: [
        "", "secret", "$scrypt$ln=14,r=8$YQ$YQ", "$scrypt$ln=40,r=8,p=5$YQ$YQ",
        "$scrypt$r=8,ln=14,p=5$YQ$YQ", "$argon2id$v=19$m=1,t=1,p=1$YQ$YQ",
    ])
    func `a text that is no hash is none`(_ text: String) {
        #expect(PasswordHash(stored: text) == nil)
    }

    /// The vectors of RFC 6238, appendix B, the last six digits.
    @Test(arguments: [
        (59.0, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of the standard`(_ time: Double, _ code: String) {
        let totp = TOTP(secret: Array("12345678901234567890".utf8))

        #expect(totp.code(at: Date(timeIntervalSince1970: time)) == code)
    }

    @Test func `a code holds half a minute before and after its own`() {
        let totp = TOTP.random()
        let now = Date(timeIntervalSince1970: 1_790_000_010)
        let step = Int64(1_790_000_010 / 30)

        #expect(totp.step(of: totp.code(at: now), at: now + 30) == step)
        #expect(totp.step(of: totp.code(at: now), at: now - 30) == step)
        #expect(totp.step(of: totp.code(at: now), at: now + 90) != step)
    }

    @Test func `a secret is read as it was written`() throws {
        for _ in 1...50 {
            let totp = TOTP.random()
            #expect(TOTP(typedSecret: totp.typedSecret.lowercased()) == totp)
        }
        #expect(
            TOTP(secret: Array("12345678901234567890".utf8)).typedSecret
                == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(TOTP(typedSecret: "GEZD1") == nil)
        #expect(TOTP(typedSecret: "GEZDGNBV") == nil)
    }

    @Test(arguments: [
        ("handrail_desk=abc", "abc"), ("a=b; handrail_desk=abc; c=d", "abc"),
        ("handrail_desk=", ""), ("xhandrail_desk=abc", nil), ("", nil),
    ])
    func `a cookie is found among others`(_ field: String, _ value: String?) {
        let request = Request(path: "/desk", headers: Headers([("Cookie", field)]))

        #expect(Cookie.value(in: request) == value)
    }

    @Test func `a recovery code is read however it is typed`() {
        let code = OpaqueSecret.recoveryCode()
        let typed = " " + code.text.uppercased().replacing("-", with: " ")

        #expect(OpaqueSecret(typedRecoveryCode: typed) == code)
        #expect(OpaqueSecret(typedRecoveryCode: "123456") == nil)
    }
}
