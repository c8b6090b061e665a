import Handrail
import Web

extension ReportLikeness {
    /// Why two reports are like each other: `same code and host, 3 minutes apart, 60 % of
    /// the words`.
    var why: String {
        let same = [code.isEmpty ? nil : "code", host == nil ? nil : "host"].compactMap(\.self)
        let share = Int((words * 100).rounded())
        let parts = [
            same.isEmpty ? nil : "same \(same.listed)", apart,
            share < 10 ? nil : "\(share) % of the words",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private var apart: String {
        let minutes = Int(seconds / 60)
        return switch minutes {
        case 0: "within a minute"
        case ..<120: "\(minutes.counted("minute")) apart"
        case ..<2_880: "\((minutes / 60).counted("hour")) apart"
        default: "\((minutes / 1_440).counted("day")) apart"
        }
    }
}
