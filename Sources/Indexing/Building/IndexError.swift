/// Why an index cannot be made.
enum IndexError: Error, CustomStringConvertible {
    case tooManyDocuments
    /// The texts of a document were let go of, and the index made from them is gone.
    case textsAreGone

    var description: String {
        switch self {
        case .tooManyDocuments:
            "an index holds \(Impacts.mostDocuments) articles, questions and codes at most"
        case .textsAreGone: "the last index is gone, and the texts it was made from with it"
        }
    }
}
