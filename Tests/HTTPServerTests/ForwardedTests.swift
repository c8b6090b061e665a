import Testing

@testable import HTTPServer

struct ForwardedTests {
    @Test(arguments: [
        ("for=192.0.2.1", ForwardedElement(client: "192.0.2.1")),
        ("FOR=192.0.2.1;Proto=https", ForwardedElement(client: "192.0.2.1", proto: "https")),
        (
            "for=\"[2001:db8::1]:4711\";by=_a;host=\"a.example:1\";proto=http",
            ForwardedElement(
                client: "[2001:db8::1]:4711", by: "_a", host: "a.example:1", proto: "http")
        ),
        (#"for="a\"b\\c,;=d""#, ForwardedElement(client: #"a"b\c,;=d"#)),
        ("for=\"\"", ForwardedElement(client: "")),
        ("proto=https", ForwardedElement(proto: "https")),
        (" for=a ; proto=b\t", ForwardedElement(client: "a", proto: "b")),
        (";for=a;;", ForwardedElement(client: "a")),
        ("for=a;x-y=\"z\"", ForwardedElement(client: "a")),
        ("for=192.0.2.1:80", ForwardedElement(client: "192.0.2.1:80")),
        ("for=[::1]:80", ForwardedElement(client: "[::1]:80")),
    ])
    func `an element is read`(text: String, element: ForwardedElement) {
        #expect(Forwarded([text]).elements == [element])
    }

    @Test(arguments: [
        "for", "=a", "for=", "for =a", "for= a", "for=a b", "for=a\"b\"", "for=\"a", "for=\"a\"b",
        #"for="a\"#, #"for="a\""#, "for=a;for=b", "for=a;FOR=a", "for=a/b", "f(r=a", "for=ü", "\"",
        "a", "for=a;proto",
    ])
    func `a malformed element is marked`(text: String) {
        #expect(Forwarded([text]).elements == [nil])
    }

    @Test(arguments: [
        ([], 0), ([""], 0), ([" \t"], 0), (["for=a, for=b"], 2), (["for=a", "for=b"], 2),
        (["for=\"a,b\",for=c"], 2), (["", "for=a,for=b", "for=c"], 3),
    ])
    func `elements are parted by commas and fields`(fields: [String], count: Int) {
        let elements = Forwarded(fields).elements

        #expect(elements.count == count)
        #expect(elements.allSatisfy { $0 != nil })
    }

    @Test func `an empty or malformed element keeps its place`() {
        let elements = Forwarded(["for=a,, for=b;;, nonsense ,for=c,"]).elements

        #expect(elements.map { $0?.client } == ["a", nil, "b", nil, "c", nil])
    }

    @Test func `an open quote ends with its field`() {
        let elements = Forwarded(["for=a, for=\"b", "for=c"]).elements

        #expect(elements.map { $0?.client } == ["a", nil, "c"])
    }

    @Test func `the elements nearest to the server are looked at`() {
        let fields = (0..<1000).map { "for=a\($0)" }

        let elements = Forwarded([fields.joined(separator: ",")]).elements

        #expect(elements.count == 64)
        #expect(elements.first??.client == "a936")
        #expect(elements.last??.client == "a999")
    }
}
