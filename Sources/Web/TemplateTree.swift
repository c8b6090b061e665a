/// A page as dictionaries and arrays.
///
/// Of a struct the template engine walks every field for each name it looks
/// up; in a dictionary it finds the name at once. So a page is gone through
/// once, before it is rendered.
enum TemplateTree {
    /// The tree of a value; nil for nil, which a template takes as missing.
    static func of(_ value: Any) -> Any? {
        if value is String || value is Bool || value is Int { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.compactMap { of($0.value) }
        case .struct, .class: return fields(mirror)
        default: return value
        }
    }

    private static func fields(_ mirror: Mirror) -> [String: Any] {
        var fields: [String: Any] = [:]
        for child in mirror.children {
            if let label = child.label { fields[label] = of(child.value) }
        }
        return fields
    }
}
