import Foundation
import Handrail
import Testing

@testable import SignIn

/// What an ID token has to be (OpenID Connect Core 1.0, section 3.1.3.7).
struct IDTokenTests {
    private static let seconds = SampleToken.now.timeIntervalSince1970

    @Test func `a token of either algorithm proves who somebody is`() throws {
        var other = SampleToken()
        other.header = ["alg": "ES256", "kid": "e"]

        #expect(try SampleToken.flaw(SampleToken().text()) == nil)
        #expect(try SampleToken.flaw(other.text()) == nil)
    }

    @Test func `clocks may differ by a minute, and one audience of several may be us`() throws {
        for (claim, value) in [
            ("exp", Self.seconds - 59), ("iat", Self.seconds + 59), ("iat", Self.seconds - 600),
        ] { #expect(try SampleToken.flaw(SampleToken.with(claim, .number(value)).text()) == nil) }
        var several = SampleToken.with("aud", ["other", "handrail"])
        several.claims["azp"] = "handrail"

        #expect(try SampleToken.flaw(several.text()) == nil)
        #expect(try SampleToken.flaw(SampleToken.with("aud", ["handrail"]).text()) == nil)
    }

    @Test(
        arguments: [
            ("iss", "https://login.acme.example/", IDTokenFlaw.issuer),
            ("iss", "https://evil.example", .issuer), ("iss", nil, .form),
            ("aud", "another", .audience), ("aud", ["another"], .audience), ("aud", [], .audience),
            ("aud", ["handrail", "another"], .audience), ("aud", 7, .form), ("aud", nil, .form),
            ("azp", "another", .audience),
            ("exp", .number(seconds - 60), .expired), ("exp", 0, .expired), ("exp", nil, .form),
            ("exp", "soon", .form),
            ("iat", .number(seconds + 61), .issuedAt), ("iat", .number(seconds - 661), .issuedAt),
            ("iat", nil, .form),
            ("nonce", "another", .nonce), ("nonce", "", .nonce), ("nonce", nil, .nonce),
            ("sub", "", .subject), ("sub", .text(String(repeating: "s", count: 256)), .subject),
            ("sub", nil, .form), ("amr", "mfa", .form),
        ] as [(String, SampleValue, IDTokenFlaw)])
    func `a wrong claim is refused`(
        _ claim: String, _ value: SampleValue, _ flaw: IDTokenFlaw
    ) throws {
        #expect(try SampleToken.flaw(SampleToken.with(claim, value).text()) == flaw)
    }

    @Test(
        arguments: [
            ("alg", "none", IDTokenFlaw.algorithm), ("alg", "None", .algorithm),
            ("alg", "HS256", .algorithm), ("alg", "RS512", .algorithm), ("alg", "", .algorithm),
            ("alg", nil, .form), ("alg", "ES256", .key), ("kid", "unknown", .key),
            ("kid", "e", .key), ("kid", "o", .key), ("kid", "encryption", .key),
            ("crit", ["exp"], .form),
        ] as [(String, SampleValue, IDTokenFlaw)])
    func `a header that asks for anything else is refused`(
        _ field: String, _ value: SampleValue, _ flaw: IDTokenFlaw
    ) throws {
        #expect(try SampleToken.flaw(SampleToken.headed(field, value).text()) == flaw)
    }

    @Test func `without a kid the one key of the algorithm counts, of two neither`() throws {
        let token = try SampleToken.headed("kid", nil).text()
        #expect(try SampleToken.flaw(token) == nil)

        let set = try SampleToken.keys.set
        let twice = set.replacing(
            "{\"keys\": [", with: "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"r2\"}, ")
        let keys = try ProviderKeys(Array(twice.utf8))
        #expect(throws: IDTokenFlaw.key) { try SampleToken.check(token, keys) }
    }

    @Test func `whatever letter is changed, the token is refused`() throws {
        let text = try SampleToken().text()
        for index in stride(from: 0, to: text.utf8.count, by: 7) {
            var bytes = Array(text.utf8)
            bytes[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(try SampleToken.flaw(String(decoding: bytes, as: UTF8.self)) != nil)
        }
    }

    @Test(arguments: ["", ".", "..", "a.b.c", "e30.e30.", "e30.e30", "e30.e30.AA.AA", "=.=.="])
    func `what is no token is refused`(_ text: String) throws {
        #expect(try SampleToken.flaw(text) == .form)
    }

    @Test func `a token without its signature, or with another's claims, is refused`() throws {
        let parts = try SampleToken().text().split(separator: ".")
        let other = try SampleToken.with("sub", "somebody else").text().split(separator: ".")

        #expect(try SampleToken.flaw("\(parts[0]).\(parts[1]).") == .signature)
        #expect(try SampleToken.flaw("\(parts[0]).\(other[1]).\(parts[2])") == .signature)
        let long = String(repeating: "A", count: IDToken.mostBytes)
        #expect(try SampleToken.flaw("\(parts[0]).\(long).\(parts[2])") == .form)
    }

    @Test func `only amr says that more than one proof was asked for`() throws {
        let keys = try ProviderKeys(Array(SampleToken.keys.set.utf8))
        let one = try SampleToken.check(SampleToken.with("amr", ["pwd"]).text(), keys)
        let two = try SampleToken.check(SampleToken.with("amr", ["pwd", "mfa"]).text(), keys)

        #expect(!one.isMultiFactor)
        #expect(two.isMultiFactor)
    }
}
