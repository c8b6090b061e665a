/// How keys and tokens begin that well-known programs and services make.
enum KnownSecrets {
    /// Whether a run of letters, digits and marks begins like one and is long
    /// enough. Where words begin so too, it has to have a digit or capital in it.
    static func begins(_ run: ArraySlice<UInt8>) -> Bool {
        guard let first = run.first, run.count >= 10 else { return false }
        return byFirst[Int(first)].contains { known in
            run.count >= known.prefix.count + 8 && run.starts(with: known.prefix)
                && (known.isSure || run.dropFirst(known.prefix.count).contains(where: isMade))
        }
    }

    private static func isMade(_ byte: UInt8) -> Bool { byte.isDigit || byte.isCapital }

    private struct Known: Sendable {
        let prefix: [UInt8]
        /// Nothing but secrets begins so.
        let isSure: Bool
    }

    /// With the case that their makers write them in.
    private static let sure = [
        "eyJ", "sk-", "pk-", "rk-", "sk_", "pk_", "rk_", "sess-", "ghp_", "gho_", "ghs_", "ghu_",
        "ghr_", "github_pat_", "glpat-", "gldt-", "xoxb-", "xoxp-", "xoxa-", "xoxe", "xoxs-",
        "xapp-", "AKIA", "ASIA", "AIza", "ya29", "hf_", "whsec_", "npm_", "dop_v1_", "shpat_",
        "shpss_", "sntrys_", "glsa_", "nvapi-", "gsk_", "dckr_pat_",
    ]

    private static let unsure = [
        "AROA", "ABIA", "GOCSPX-", "pypi-", "doo_v1_", "SG.", "sq0", "EAAA", "shpca_", "lin_api_",
        "figd_", "hvs.", "hvb.", "r8_", "sbp_", "xai-", "pplx-", "tskey-", "PMAK-", "rubygems_",
        "key-", "Atza", "MII", "AGE-SECRET-KEY-", "secret_", "ntn_", "pat-", "dapi", "cfut_",
        "v1.0-", "1//0",
    ]

    private static let byFirst: [[Known]] = {
        var table = [[Known]](repeating: [], count: 256)
        for (names, isSure) in [(sure, true), (unsure, false)] {
            for prefix in names.map({ Array($0.utf8) }) {
                table[Int(prefix[0])].append(Known(prefix: prefix, isSure: isSure))
            }
        }
        return table
    }()
}
