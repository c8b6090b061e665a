public import ArgumentParser
public import Handrail

extension SearchKind: ExpressibleByArgument {}
