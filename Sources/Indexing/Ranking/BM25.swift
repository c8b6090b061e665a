import Foundation

/// Okapi BM25 (Robertson and Zaragoza, 2009): how much a word's standing in a
/// document says, by how rare it is and how often it stands there.
struct BM25 {
    /// How quickly further places of a word stop mattering.
    private static let saturation: Float = 1.0
    /// How much a document's length is held against it, 0 to 1.
    private static let lengthShare: Float = 0.75

    /// The inverse document frequency: large for rare words, never negative.
    let rarity: Float

    init(rarity: Float) { self.rarity = rarity }

    /// For a word that stands in `having` of so many documents.
    init(documents: Int, having: Int) {
        let others = Double(documents - having) + 0.5
        rarity = Float(log(1 + others / (Double(having) + 0.5)))
    }

    /// `frequency` is how often the word stands there, by the weights of its fields.
    func score(_ frequency: Float, relativeLength: Float) -> Float {
        let length = 1 - BM25.lengthShare + BM25.lengthShare * relativeLength
        return rarity * frequency * (BM25.saturation + 1)
            / (frequency + BM25.saturation * length)
    }
}
