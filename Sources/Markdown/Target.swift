/// What an address in a text stands for on the site.
public struct Target: Sendable, Equatable {
    /// How large a picture is, in CSS pixels.
    public struct Size: Sendable, Equatable {
        public let width: Int
        public let height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// The address that is shown.
    public let address: String
    /// The size of a picture; nil when it is not known.
    public let size: Size?
    /// False when it is the name of a file that is not there.
    public let isThere: Bool

    public init(address: String, size: Size? = nil, isThere: Bool = true) {
        self.address = address
        self.size = size
        self.isThere = isThere
    }
}
