public import FoundationEssentials

/// Which reporters want answers by e-mail.
public protocol MailWishRecords: Sendable {
    /// Nil when nobody asked for it.
    func mailWish(of reference: ReportReference) throws -> MailWish?
    /// Keeps that somebody wants answers at the address of their report, and has them asked
    /// whether it is theirs; in one transaction, and not sooner or oftener again than
    /// `MailWish` says. Nil when there is no such report or it has no address.
    func askForMail(_ reference: ReportReference, _ hashes: MailWishHashes, at now: Date) throws
        -> MailWish?
    /// The wish that the token of its confirmation names.
    func mailWish(confirmHash: [UInt8]) throws -> MailWish?
    /// The wish that the token for its end names.
    func mailWish(stopHash: [UInt8]) throws -> MailWish?
    /// They said that the address is theirs. Nil for no such wish.
    func confirmMail(_ confirmHash: [UInt8], at now: Date) throws -> MailWish?
    /// They want no more of it. Nil for no such wish.
    func endMail(_ stopHash: [UInt8], at now: Date) throws -> MailWish?
}
