extension Double {
    /// A time in milliseconds as people read it: `230 ms`, `60.0 s`, `12 min 5 s`.
    var asDuration: String {
        let time = isFinite ? Swift.min(Swift.max(self, 0), 1e12) : 0
        if time < 999.5 { return "\(Int(time.rounded())) ms" }
        let tenths = Int((time / 100).rounded())
        if tenths < 1_200 { return "\(tenths / 10).\(tenths % 10) s" }
        let seconds = (tenths + 5) / 10
        return "\(seconds / 60) min \(seconds % 60) s"
    }
}
