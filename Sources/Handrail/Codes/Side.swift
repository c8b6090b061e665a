/// Where on the way from the visitor to the service a failure begins.
public enum Side: String, Sendable, CaseIterable {
    case you, network, gateway, origin

    /// The station's name on the drawing.
    public var station: String {
        switch self {
        case .you: "You"
        case .network: "Network"
        case .gateway: "Gateway"
        case .origin: "Origin"
        }
    }

    /// Whose side it is on, for a fact in a list.
    public var owner: String {
        switch self {
        case .you: "Yours"
        case .network: "The network between"
        case .gateway, .origin: "The service’s"
        }
    }

    /// Where it breaks, as a sentence: what the drawing shows, in words.
    public var sentence: String {
        switch self {
        case .you:
            "The break is at your end: what your device sends or holds needs to change first."
        case .network:
            "The break is on the way: between your device and the service’s first server."
        case .gateway:
            "The break is between the gateway and the origin server: your device and your network did their part."
        case .origin:
            "The break is at the origin server itself: your request arrived, and the program behind it failed."
        }
    }
}
