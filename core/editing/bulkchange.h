// One wish applied to many articles: "publish", "quality += 5", "topics -= AI".
#pragma once

#include "core/editing/edits.h"

namespace galley {

/// A change of one field, independent of the article it meets. A pure value.
struct BulkChange {
    enum class Operation { Set, Increase, Decrease, AddItem, RemoveItem, RemoveField };
    Operation operation = Operation::Set;
    FieldPath path;
    Value operand;
    std::string typed = {}; ///< the operand as somebody typed it, where the field may decide what it is

    static BulkChange publish(bool published);
    static BulkChange setQuality(qint64 quality); ///< 0 and above
    static BulkChange adjustQuality(qint64 by);   ///< below 0 lowers
    static BulkChange addTopic(const QString& topic);
    static BulkChange removeTopic(const QString& topic);

    /// Reads the command line's CHANGE: published=true, quality=80, quality+=5, topics-=AI, title=...,
    /// provider.name=...
    ///
    /// The value has the field's type; for fields Galley does not know the type YAML gives it as a plain
    /// scalar; a number that would be written in other digits is a text there, and what is a text in an
    /// article stays one. Where a blank stands before the operator, those around the value belong to nothing;
    /// else they are its own, but for numbers, switches and dates. `field=` sets an empty text, for topics
    /// the empty list; a date, number or switch wants a value. `+=` and `-=` want whole numbers for number
    /// fields and an item for topics; on an unknown field the operand decides, or the list that stands there.
    /// `quality` cannot be set below 0. Lists of records (images, related), provider as a whole and secured
    /// cannot be set from text. Error::Code::Usage says which part is wrong.
    static Result<BulkChange> parse(const QString& text);

    /// The new value for a current one; the same value where nothing changes. Increase and decrease clamp at
    /// 0 and want an integer (a missing one counts as 0); add and remove want a list (a missing one counts as
    /// empty). What Jekyll publishes already (`published` missing, say) stays as it is when it is published,
    /// and what it hides already (`published` left empty) when it is unpublished.
    Result<std::optional<Value>> applyTo(const std::optional<Value>& current) const;
};

/// What a bulk change would do, told before it is done.
struct BulkPlan {
    std::vector<FieldChange> changes;
    int changing = 0;           ///< articles that will change
    int adding = 0;             ///< those among them whose files get the field
    int alreadyThere = 0;       ///< articles that have the wanted value
    std::vector<Error> skipped; ///< articles that cannot be changed, with the reason

    /// "41 will be published, 3 already are, 2 cannot be changed", translated.
    QString summary;
    QString undoText; ///< "Publish 41 articles"
};

/// Plans a change of summary fields over articles; touches nothing. Publishing an article whose file says
/// nothing else takes an edit back instead of writing `published: true`, and so does unpublishing.
BulkPlan planBulkChange(const Feed& feed, const Edits& edits, const QList<ArticleId>& ids,
                        const BulkChange& change);

} // namespace galley
