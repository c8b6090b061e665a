/// The button on the page for logging in.
struct ProviderOffer {
    let providerName: String
    let leadsTo: String
}
