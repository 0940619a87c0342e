// Prints records: as JSON, CSV, a table or bare paths.
#pragma once

#include "app/cli/console.h"
#include "app/cli/record.h"

#include <memory>

namespace galley::cli {

/// Gets records one after the other.
class ListWriter {
public:
    virtual ~ListWriter() = default;
    virtual void add(const Record& record) = 0;
    virtual void finish() {}
    /// The fields it prints; nothing for all of them.
    virtual Keys keys() const = 0;
};

/// The writer for a format, or nullptr for an unknown one. `fields` are those asked for; none: the format's
/// own choice.
std::unique_ptr<ListWriter> listWriter(const QString& format, const std::vector<FieldPath>& fields,
                                       Console& console);

} // namespace galley::cli
