/// What a byte of UTF-8 is, for readers that go through long texts.
extension UInt8 {
    /// `0` to `9`.
    @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

    /// `A` to `Z`.
    @inlinable package var isCapital: Bool { self &- 0x41 < 26 }

    /// `a` to `z`.
    @inlinable package var isSmall: Bool { self &- 0x61 < 26 }

    /// An ASCII letter.
    @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// An ASCII letter or digit.
    @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }

    /// A digit, or one of the letters up to `f`.
    @inlinable package var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

    /// White space, and the byte that stands for nothing (see `Markup`).
    @inlinable package var isSpace: Bool { self == 0x20 || self &- 9 < 5 || self == 0 }

    /// In lower case when it is an ASCII capital.
    @inlinable package var lowered: UInt8 { isCapital ? self | 0x20 : self }

    /// True for every byte of a scalar that is not its first.
    @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }

    /// The byte of a character that is known to be ASCII.
    @inlinable package static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
        UInt8(truncatingIfNeeded: scalar.value)
    }
}
