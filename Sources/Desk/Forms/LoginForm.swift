import HTTPServer
import Handrail

/// Name, password and code as they were sent.
struct LoginForm {
    let name: String
    let password: String
    let code: String
    /// Where the login leads: a path of the desk.
    let next: String

    init(_ fields: Fields) {
        name = fields["name"] ?? ""
        password = fields["password"] ?? ""
        code = fields["code"] ?? ""
        next = LoginForm.path(fields["next"])
    }

    /// Nothing but a path of the desk is led to: an address may have been made by anybody.
    static func path(_ text: String?) -> String {
        guard let text, text == "/desk" || text.hasPrefix("/desk/"),
            text.utf8.count <= 2_000, !text.hasPrefix("/desk/login"),
            !text.hasPrefix("/desk/logout"),
            !text.utf8.contains(where: { $0 < 0x21 || $0 == UInt8(ascii: "\\") })
        else { return "/desk" }
        return text
    }
}
