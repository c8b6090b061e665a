/// The addresses that begin with the same bits, such as `10.0.0.0/8`.
public struct AddressRange: Sendable, Equatable, CustomStringConvertible {
    /// The first address of the range: its other bits are zero.
    private let first: IPAddress
    /// The bits that the addresses share, of the 128 of the mapped form.
    private let bits: Int

    /// Reads `10.0.0.0/8`, `2001:db8::/32` or one address. The bits after the
    /// length must be zero: one that is set is more likely a mistake than meant.
    public init(_ text: String) throws(AddressError) {
        let quoted = text.debugDescription
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        // A zone would narrow the range, so it must not just be dropped.
        guard !text.utf8.contains(UInt8(ascii: "%")), let host = parts.first,
            let address = IPAddress(String(host))
        else {
            throw AddressError(
                "\(quoted) is no address. Give one such as 192.0.2.1, or 10.0.0.0/8 for a range.")
        }
        let size = host.utf8.contains(UInt8(ascii: ":")) ? 128 : 32
        guard let length = parts.count == 1 ? size : AddressRange.length(parts[1], upTo: size)
        else {
            throw AddressError(
                "\(quoted) is no range. Give a length from 0 to \(size) after \"/\".")
        }
        bits = 128 - size + length
        first = AddressRange.cut(address, bits)
        guard first == address else {
            throw AddressError(
                "\(quoted) has bits set after its length. Give \(self), or \(address) alone.")
        }
    }

    /// True for an address of the range. An IPv6 range has no IPv4 address.
    public func contains(_ address: IPAddress) -> Bool {
        address.isIPv4 == first.isIPv4 && AddressRange.cut(address, bits) == first
    }

    /// The first address and the length.
    public var description: String { "\(first)/\(first.isIPv4 ? bits - 96 : bits)" }

    private static func length(_ text: Substring, upTo limit: Int) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit),
            text == "0" || !text.hasPrefix("0"), let length = Int(text), length <= limit
        else { return nil }
        return length
    }

    /// The address with all bits after the first ones zero.
    private static func cut(_ address: IPAddress, _ bits: Int) -> IPAddress {
        // Shifted by 64 or more nothing is left.
        IPAddress(
            high: address.high & ~(UInt64.max >> bits),
            low: address.low & ~(UInt64.max >> max(0, bits - 64)))
    }
}
