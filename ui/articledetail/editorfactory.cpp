// Picks the editor that fits a field's type.
#include "ui/articledetail/editorfactory.h"

#include "ui/articledetail/booleaneditor.h"
#include "ui/articledetail/choiceeditor.h"
#include "ui/articledetail/dateeditor.h"
#include "ui/articledetail/integereditor.h"
#include "ui/articledetail/longtexteditor.h"
#include "ui/articledetail/readonlyeditors.h"
#include "ui/articledetail/recordlisteditor.h"
#include "ui/articledetail/topicseditor.h"
#include "ui/articledetail/urleditor.h"
#include "ui/support/suggestions.h"

namespace galley {

FieldEditor* makeEditor(const FieldPath& path, const Suggestions* suggestions, QWidget* parent) {
    switch (fieldInfo(path).type) {
    case FieldType::LongText:
        return new LongTextEditor(path, parent);
    case FieldType::Url:
        return new UrlEditor(path, parent);
    case FieldType::DateTime:
        return new DateEditor(path, parent);
    case FieldType::Integer:
        return new IntegerEditor(path, parent);
    case FieldType::Boolean:
        return new BooleanEditor(path, path.lastKey() == "published", parent);
    case FieldType::Choice:
        return new ChoiceEditor(
            path, [suggestions, path] { return suggestions->valuesOf(path); }, parent);
    case FieldType::Topics:
        return new TopicsEditor(
            path, [suggestions] { return suggestions->topics(); }, parent);
    case FieldType::Images:
    case FieldType::Related:
        return new RecordListEditor(path, parent);
    case FieldType::Secured:
        return new SecuredView(path, parent);
    case FieldType::Text:
        if (path.lastKey() == "title")
            return new LongTextEditor(path, parent); // titles are long, and to be read as a whole
        break;
    case FieldType::Provider:
    case FieldType::Unknown:
        break;
    }
    return new LineEditor(path, parent);
}

} // namespace galley
