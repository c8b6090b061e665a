extension FrontMatter {
    /// What `order` says: a place in the category, that the steps stand in the order
    /// of what works, or both.
    mutating func order() -> (place: Int?, isBySuccess: Bool) {
        var place: Int?
        var isBySuccess = false
        for word in list("order") {
            if let number = Int(word), place == nil {
                place = number
            } else if word == "by-success" {
                isBySuccess = true
            } else {
                report(
                    "order", "“order” is not a number or “by-success”: \(word)",
                    advice: "write a whole number, by-success, or both as [10, by-success]")
            }
        }
        return (place, isBySuccess)
    }
}
