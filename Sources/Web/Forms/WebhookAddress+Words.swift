package import Handrail

extension WebhookAddress.Flaw {
    /// What to do.
    package var words: String {
        switch self {
        case .notAnAddress:
            "Enter the address that the receiver gave you, like https://hooks.example.com/…"
        case .tooLong: "Enter an address of at most \(WebhookAddress.longest) characters"
        case .hasPassword: "Enter the address without a name and a password in it"
        case .notEncrypted: "Enter an address that begins with https://"
        case .privateNetwork:
            "This address is in a private network. Enter a public one, or have the server started with --webhook-private on"
        }
    }
}
