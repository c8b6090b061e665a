public import FoundationEssentials

/// That a reporter wants answers by e-mail. Nothing but one question goes out before they
/// have confirmed that the address is theirs.
public struct MailWish: Sendable, Equatable {
    /// The seconds between two questions whether an address is somebody's.
    public static let askingInterval = 900.0
    /// How often that is asked for one report at most.
    public static let mostAsked = 3

    public let reference: ReportReference
    public let address: String
    /// When it was last asked whether the address is theirs.
    public let askedAt: Date
    public let confirmedAt: Date?
    /// When they wanted no more of it.
    public let endedAt: Date?

    public init(
        reference: ReportReference, address: String, askedAt: Date, confirmedAt: Date?,
        endedAt: Date?
    ) {
        self.reference = reference
        self.address = address
        self.askedAt = askedAt
        self.confirmedAt = confirmedAt
        self.endedAt = endedAt
    }

    /// Whether answers go to the address.
    public var isConfirmed: Bool { confirmedAt != nil && endedAt == nil }
}

/// What opens the pages of a wish: the records keep the hashes.
public struct MailWishHashes: Sendable, Equatable {
    public let confirm: [UInt8]
    public let stop: [UInt8]

    public init(confirm: [UInt8], stop: [UInt8]) {
        self.confirm = confirm
        self.stop = stop
    }
}
