/// How keys and tokens begin that well-known programs and services make.
enum KnownSecrets {
    /// Whether a run of letters, digits and marks begins like one, is long enough,
    /// and is no word: `sk-learn-contrib`.
    static func begins(_ run: ArraySlice<UInt8>) -> Bool {
        guard let first = run.first, run.count >= 10 else { return false }
        return byFirst[Int(first)].contains { prefix in
            run.count >= prefix.count + 8 && run.starts(with: prefix)
                && run.dropFirst(prefix.count).contains { $0.isDigit || $0.isCapital }
        }
    }

    /// With the case that their makers write them in.
    static let prefixes = [
        "eyJ", "sk-", "pk-", "rk-", "sk_", "pk_", "rk_", "sess-", "ghp_", "gho_", "ghs_", "ghu_",
        "ghr_", "github_pat_", "glpat-", "gldt-", "xoxb-", "xoxp-", "xoxa-", "xoxe", "xoxs-",
        "xapp-", "AKIA", "ASIA", "AROA", "ABIA", "AIza", "ya29", "GOCSPX-", "hf_", "whsec_",
        "npm_", "pypi-", "dop_v1_", "doo_v1_", "SG.", "sq0", "EAAA", "shpat_", "shpss_", "shpca_",
        "lin_api_", "figd_", "sntrys_", "hvs.", "hvb.", "glsa_", "r8_", "sbp_", "nvapi-", "gsk_",
        "xai-", "pplx-", "tskey-", "PMAK-", "dckr_pat_", "rubygems_", "key-", "Atza", "MII",
        "AGE-SECRET-KEY-", "secret_", "ntn_", "pat-", "dapi", "cfut_", "v1.0-", "1//0",
    ].map { Array($0.utf8) }

    private static let byFirst: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for prefix in prefixes { table[Int(prefix[0])].append(prefix) }
        return table
    }()
}
