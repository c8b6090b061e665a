import Handrail

/// An outage in a list to choose from.
struct OutageChoice {
    let outageReference: String
    let outageWords: String

    init(_ outage: Outage) {
        outageReference = outage.reference.description
        outageWords = "\(outage.reference): \(outage.title)"
    }
}
