import FoundationEssentials
import Handrail

/// Records made for one test send no mail.
extension RecordStore {
    func mailWish(of: ReportReference) throws -> MailWish? { nil }
    func askForMail(_: ReportReference, _: MailWishHashes, at: Date) throws -> MailWish? { nil }
    func mailWish(confirmHash: [UInt8]) throws -> MailWish? { nil }
    func mailWish(stopHash: [UInt8]) throws -> MailWish? { nil }
    func confirmMail(_: [UInt8], at: Date) throws -> MailWish? { nil }
    func endMail(_: [UInt8], at: Date) throws -> MailWish? { nil }
}
