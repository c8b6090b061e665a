/// Why an index cannot be made.
enum IndexError: Error, CustomStringConvertible {
    case tooManyDocuments

    var description: String {
        "an index holds \(Impacts.mostDocuments) articles, questions and codes at most"
    }
}
