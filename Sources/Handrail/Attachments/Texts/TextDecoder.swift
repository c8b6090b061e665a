/// Reads UTF-8, or UTF-16 that begins with its mark, as it comes; writes UTF-8.
///
/// What colours a terminal and other marks that show nothing are left out; what
/// no text has (NUL and its kin) makes it none.
struct TextDecoder: Sendable {
    private enum Encoding: Sendable {
        case utf8, utf16(isBig: Bool)
    }

    private let encoding: Encoding
    /// The bytes of the mark that are still to be passed by.
    private var mark: Int
    /// The bytes of a character that has not ended, four at most.
    private var pending: [UInt8] = []
    private var escape = EscapeSequence()

    /// Reads the mark at the beginning.
    init(head: [UInt8]) {
        switch head {
        case _ where head.starts(with: [0xFF, 0xFE]): (encoding, mark) = (.utf16(isBig: false), 2)
        case _ where head.starts(with: [0xFE, 0xFF]): (encoding, mark) = (.utf16(isBig: true), 2)
        case _ where head.starts(with: [0xEF, 0xBB, 0xBF]): (encoding, mark) = (.utf8, 3)
        default: (encoding, mark) = (.utf8, 0)
        }
    }

    /// Reads the next bytes; answers why this is no text.
    mutating func feed(
        _ bytes: ArraySlice<UInt8>, into text: inout [UInt8]
    ) -> AttachmentRefusal? {
        let skipped = min(mark, bytes.count)
        mark -= skipped
        text.reserveCapacity(text.count + bytes.count)
        for byte in bytes.dropFirst(skipped) {
            if pending.isEmpty, case .utf8 = encoding, byte < 0x80 {
                if let refusal = take(Unicode.Scalar(byte), into: &text) { return refusal }
                continue
            }
            pending.append(byte)
            guard let length = length else { return .encoding }
            guard pending.count == length else { continue }
            guard let scalar = scalar else { return .encoding }
            pending.removeAll(keepingCapacity: true)
            if let refusal = take(scalar, into: &text) { return refusal }
        }
        return nil
    }

    /// Ends the text; answers why it is none.
    func finish() -> AttachmentRefusal? { pending.isEmpty ? nil : .encoding }

    /// How many bytes the character that has begun takes; nil when it is none.
    private var length: Int? {
        switch encoding {
        case .utf8:
            switch pending[0] {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: nil
            }
        case .utf16(let isBig):
            pending.count < 2 || !UTF16.isLeadSurrogate(unit(0, isBig)) ? 2 : 4
        }
    }

    private var scalar: Unicode.Scalar? {
        switch encoding {
        case .utf8:
            return String(validating: pending, as: UTF8.self)?.unicodeScalars.first
        case .utf16(let isBig):
            let units = (0..<pending.count / 2).map { unit($0, isBig) }
            return String(validating: units, as: UTF16.self)?.unicodeScalars.first
        }
    }

    private func unit(_ index: Int, _ isBig: Bool) -> UInt16 {
        let (first, second) = (UInt16(pending[2 * index]), UInt16(pending[2 * index + 1]))
        return isBig ? first << 8 | second : second << 8 | first
    }

    private mutating func take(
        _ scalar: Unicode.Scalar, into text: inout [UInt8]
    ) -> AttachmentRefusal? {
        guard !escape.takes(scalar.value) else { return nil }
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20..<0x7F: text.append(UInt8(scalar.value))
        case 0x07, 0x08, 0x0B, 0x0C, 0x7F..<0xA0: break
        case 0..<0x20: return .unknown
        default: text += UTF8.encode(scalar).map(Array.init) ?? []
        }
        return nil
    }
}

/// What a terminal reads as a command, such as `ESC [ 1 ; 31 m` (ECMA-48, 5.4).
struct EscapeSequence: Sendable {
    private enum State: Sendable {
        case none, begun, control
    }

    private var state = State.none

    /// True for a character that is part of one.
    mutating func takes(_ value: UInt32) -> Bool {
        switch state {
        case .none:
            guard value == 0x1B else { return false }
            state = .begun
        case .begun:
            state = value == UInt32(UInt8(ascii: "[")) ? .control : .none
            // A command is printable; a line is not to be swallowed with it.
            return (0x20..<0x7F).contains(value)
        case .control:
            guard (0x20..<0x7F).contains(value) else {
                state = .none
                return false
            }
            if value >= 0x40 { state = .none }
        }
        return true
    }
}
