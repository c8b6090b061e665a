extension Sourced {
    /// A finding at the value of one of the file's keys, or at an item of its list.
    func finding(
        _ rule: Rule, _ key: String, item: Int = 0, _ message: String, _ advice: String
    ) -> Finding {
        Finding(rule, file, at: places.value(key, item: item), message, advice: advice)
    }

    /// The same with both texts in one value.
    func finding(
        _ rule: Rule, _ key: String, item: Int = 0, _ words: (message: String, advice: String)
    ) -> Finding {
        finding(rule, key, item: item, words.message, words.advice)
    }
}
