import ArgumentParser
import Handrail
import Library

/// Whether and how `check` asks for the links that lead to other sites.
struct ExternalOptions: ParsableArguments {
    @Flag(help: "Ask whether links to other sites answer; this needs the network.")
    var external = false

    @Option(help: "With --external, how many sites are asked at once, from 1 to 32.")
    var externalAtOnce = 8

    @Option(help: "With --external, how many seconds a site has to answer, from 1 to 120.")
    var externalSeconds = 15

    @Flag(help: "With --external, ask addresses of private networks too.")
    var externalPrivate = false

    /// Refuses numbers that would help nobody.
    func check() throws {
        guard (1...32).contains(externalAtOnce) else {
            throw ValidationError("--external-at-once is not from 1 to 32")
        }
        guard (1...120).contains(externalSeconds) else {
            throw ValidationError("--external-seconds is not from 1 to 120")
        }
    }

    /// What is wrong with the links of a library; nothing when it was not asked for.
    func findings(of library: Library) -> [Finding] {
        guard external else { return [] }
        let check = ExternalCheck(
            atOnce: externalAtOnce, seconds: externalSeconds, allowsPrivate: externalPrivate)
        return check.findings(library.externalLinks)
    }
}
