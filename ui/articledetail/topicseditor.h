// Edits a list of topics as chips.
#pragma once

#include "ui/articledetail/fieldeditor.h"

#include <functional>

class QAction;
class QLineEdit;
class QListWidget;

namespace galley {

class ChipList;

/// Chips one can add, rename, remove and reorder by keys, buttons and dragging. Adding completes from known
/// topics.
class TopicsEditor : public FieldEditor {
    Q_OBJECT
public:
    /// `known` is asked for completions when somebody starts to type.
    TopicsEditor(const FieldPath& path, std::function<QStringList()> known, QWidget* parent = nullptr);

    bool canShow(const Value& value) const override;
    QList<QWidget*> inputs() const override;
    void setTitle(const QString& title) override;
    void abandon() override;
    void commitInput() override;
    /// Topics are added and removed one at a time, and keep order and spelling: for what several articles
    /// have in common.
    void setCommonOnly();

    QListWidget* list() const;
    QLineEdit* line() const { return m_line; }

signals:
    /// Said before edited(), for who wants to add or remove a topic instead of setting the whole list.
    void topicAdded(const QString& topic);
    void topicRemoved(const QString& topic);

protected:
    void showState() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    bool filterLine(QEvent* event);
    void offerKnown();
    void addTyped();
    void removeSelected();
    void moveCurrent(int by);
    void listChanged();
    void updateButtons();

    std::function<QStringList()> m_known;
    bool m_commonOnly = false;
    ChipList* m_list;
    QLineEdit* m_line;
    QAction* m_earlier = nullptr;
    QAction* m_later = nullptr;
    QAction* m_remove = nullptr;
    QList<QWidget*> m_buttons;
};

} // namespace galley
