import Foundation
import Handrail
import Testing

struct PublicationTests {
    private let may = Date(timeIntervalSince1970: 1_777_593_600)
    private let june = Date(timeIntervalSince1970: 1_780_272_000)

    @Test func `without a word it is always shown and nothing changes`() {
        #expect(Publication.always.isShown(at: may))
        #expect(Publication.always.nextChange(after: may) == nil)
    }

    @Test func `it is shown from its first moment until before its last`() {
        let publication = Publication(publish: may, expires: june)
        #expect(!publication.isShown(at: may - 1))
        #expect(publication.isShown(at: may))
        #expect(publication.isShown(at: june - 1))
        #expect(!publication.isShown(at: june))
    }

    @Test func `the next change is the first that is still to come`() {
        let publication = Publication(publish: may, expires: june)
        #expect(publication.nextChange(after: may - 1) == may)
        #expect(publication.nextChange(after: may) == june)
        #expect(publication.nextChange(after: june) == nil)
    }

    @Test func `a draft is never shown and never changes by itself`() {
        let draft = Publication(isDraft: true, publish: may, expires: june)
        #expect(!draft.isShown(at: may))
        #expect(draft.nextChange(after: may - 1) == nil)
    }

    @Test func `one that ends before it begins changes nothing`() {
        let never = Publication(publish: june, expires: may)
        #expect(!never.isShown(at: may))
        #expect(never.nextChange(after: may - 1) == nil)
    }
}
