import Foundation

/// The copies of the records that upgrades left beside them.
struct UpgradeCopies {
    private static let prefix = "handrail-before-"
    private static let suffix = ".sqlite"

    let folder: URL

    /// Where what was there before a migration is kept.
    func file(before migration: String) -> URL {
        let number = migration.prefix { $0.isNumber }
        return folder.appendingPathComponent(
            "\(UpgradeCopies.prefix)\(number)\(UpgradeCopies.suffix)")
    }

    /// Removes those that were made before a time; answers how many.
    func remove(before time: Date) throws -> Int {
        let manager = FileManager.default
        let names = try manager.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasPrefix(UpgradeCopies.prefix) && $0.hasSuffix(UpgradeCopies.suffix)
        }
        return try names.count { name in
            let file = folder.appendingPathComponent(name)
            let made = try manager.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
            guard let made, made < time else { return false }
            try manager.removeItem(at: file)
            return true
        }
    }
}
