import Foundation

/// Powers of shares.
enum Power {
    /// `base` from 0 to 1.
    static func of(_ base: Float, _ exponent: Float) -> Float {
        exponent == 1 ? base : Float(pow(Double(base), Double(exponent)))
    }
}
