import Foundation
import Handrail
import Testing

@testable import SignIn

struct IDTokenFuzzTests {
    private func mutated(_ seed: [UInt8], _ alphabet: [UInt8]) -> [UInt8] {
        var bytes = seed
        if Int.random(in: 0..<10) == 0 {
            bytes = (0..<Int.random(in: 0...200)).map { _ in .random(in: 0...255) }
        }
        for _ in 0..<Int.random(in: 0...6) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count)
            switch Int.random(in: 0..<4) {
            case 0: bytes[index] = .random(in: 0...255)
            case 1: bytes[index] = alphabet.randomElement() ?? 0
            case 2: bytes.removeSubrange(index..<min(bytes.count, index + 3))
            default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
            }
        }
        return bytes
    }

    @Test func `random and mutated tokens crash nothing and prove nothing`() throws {
        let keys = try ProviderKeys(Array(SampleToken.keys.set.utf8))
        let seeds = try [SampleToken(), .headed("alg", "none"), .headed("alg", "HS256")].map {
            Array(try $0.text().utf8)
        }
        let right = try IDToken(String(decoding: seeds[0], as: UTF8.self))
        let end = ContinuousClock.now + .seconds(0.5)
        while ContinuousClock.now < end {
            let bytes = mutated(seeds.randomElement() ?? [], Array("{}[]\":,.-_Ae0=".utf8))
            guard let token = try? IDToken(String(decoding: bytes, as: UTF8.self)),
                let key = keys.key(for: token.header),
                (try? token.claims(signedBy: key)) != nil
            else { continue }
            #expect(token.signed == right.signed)
        }
    }

    @Test func `random and mutated documents of a provider crash nothing`() throws {
        let configuration = Array(
            #"""
            {"issuer": "https://a.example", "authorization_endpoint": "https://a.example/a",
            "token_endpoint": "https://a.example/t", "jwks_uri": "https://a.example/k"}
            """#.utf8)
        let set = Array(try SampleToken.keys.set.utf8)
        let alphabet = Array("{}[]\":,\\u0/.-".utf8)
        let token = try IDToken(SampleToken().text())
        let end = ContinuousClock.now + .seconds(0.5)
        while ContinuousClock.now < end {
            let bytes = mutated(configuration, alphabet)
            if let read = try? ProviderConfiguration(bytes, issuer: "https://a.example") {
                #expect(read.tokenEndpoint.hasPrefix("http"))
            }
            if let key = try? ProviderKeys(mutated(set, alphabet)).key(for: token.header) {
                _ = try? token.claims(signedBy: key)
            }
        }
    }
}
