// Edits a list of records: images or related articles.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QAction;
class QListWidget;

namespace galley {

/// A list of titles. Records are opened, added, removed and reordered here; what they hold is edited in a
/// form of its own.
class RecordListEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit RecordListEditor(const FieldPath& path, QWidget* parent = nullptr);

    bool canShow(const Value& value) const override;
    QList<QWidget*> inputs() const override;
    QListWidget* list() const { return m_list; }
    void setCurrentRecord(int index);
    void abandon() override;

signals:
    /// A record is to be shown; one past the end: a new one, not there before something is entered.
    void openRequested(int index);

protected:
    void showState() override;

private:
    void makeActions();
    void rebuild();
    void openCurrent();
    void removeSelected();
    void moveCurrent(int by);
    void takeDragged();
    void setRecords(frontmatter::Sequence records);
    void updateButtons();
    bool isImages() const;

    QListWidget* m_list;
    frontmatter::Sequence m_shown;
    QAction* m_open = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QList<QWidget*> m_buttons;
};

/// One line that says what a record is: a title, or an image's name and size.
QString recordTitle(const Value& record, bool isImage);

} // namespace galley
