/// Walks through a term's documents in order and reads its places in those
/// that matter.
struct PlaceCursor {
    private let postings: Postings
    /// The place of the document in the list.
    private var place = 0
    /// Where its entry begins.
    private var offset = 0

    init(_ postings: Postings) {
        self.postings = postings
    }

    /// The document the cursor stands at; nil after the last.
    var document: Int? {
        place < postings.impacts.count ? postings.impacts.document(at: place) : nil
    }

    /// Goes on to a document, or to the first after it.
    mutating func move(to wanted: Int) {
        while let here = document, here < wanted { moveOn() }
    }

    mutating func moveOn() {
        let length = PlaceCursor.varint(postings.places, &offset)
        offset += Int(length)
        place += 1
    }

    /// Puts the places of the document in `places`, in order.
    func read(into places: inout [Place]) {
        places.removeAll(keepingCapacity: true)
        var here = offset
        let end = Int(PlaceCursor.varint(postings.places, &here)) + here
        var number: UInt32 = 0
        while here < end {
            number += PlaceCursor.varint(postings.places, &here)
            places.append(Place(number))
        }
    }

    private static func varint(_ bytes: [UInt8], _ offset: inout Int) -> UInt32 {
        var number: UInt32 = 0
        var shift: UInt32 = 0
        while true {
            let byte = bytes[offset]
            offset += 1
            number |= UInt32(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
    }
}
