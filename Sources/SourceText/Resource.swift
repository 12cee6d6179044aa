// Files that are built into the program, by name. What they mean is their owners' business.

import CResources

/// A file built into the program.
public struct Resource: @unchecked Sendable {
  /// The file's bytes, mapped from the executable; they live as long as the program.
  public let bytes: UnsafeRawBufferPointer

  /// The resource called `name`, such as "schema.sql" or "Values/units.tsv".
  ///
  /// A missing resource is a mistake in the package, not of the user: it stops the program.
  public init(_ name: String) {
    var size = 0
    guard let start = concord_resource(name, &size) else {
      preconditionFailure("no resource is called \(name); see Sources/CResources/resources.c")
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// The file as text; resources are UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The names of all resources, in the order of the table.
  public static var names: [String] {
    var names: [String] = []
    while let name = concord_resource_name(names.count) { names.append(String(cString: name)) }
    return names
  }
}
