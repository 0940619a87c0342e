// One field in the panel: label, editor, remarks, and the marks of an unsaved edit.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QAction;
class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace galley {

class OutlineView;

/// Lays out label and editor and shows what is to be known of the field: dirty, read-only, missing. Changes
/// nothing itself. Its object name is the field's path within its record.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    /// What is known of the field besides its value.
    struct Marks {
        bool isDirty = false;
        bool canRemove = false;
        QString readOnlyReason = {}; ///< why it cannot be edited; empty where it can
        QString problem = {};        ///< what is wrong with it; empty where nothing is known to be
        QString note = {};           ///< said below the editor where there is nothing more important
    };

    /// Takes ownership of the editor.
    FieldRow(FieldEditor* editor, const QString& title, QWidget* parent = nullptr);

    FieldEditor* editor() const { return m_editor; }
    void setTitle(const QString& title);
    void setState(const FieldState& state, const Marks& marks);
    void setProblem(const QString& problem); ///< as in the marks
    bool isMarkedDirty() const { return m_marks.isDirty; }
    /// Whatever is said below the editor.
    QString remark() const;

    /// How wide the label wants to be, and is to be; a label above its editor takes the whole width.
    int labelHint() const;
    void setLabelPlace(int width, bool above);
    void focusEditor();

    QAction* revertAction() const { return m_revert; }
    QAction* removeAction() const { return m_remove; }

signals:
    void revertRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void layOut();
    void updateRemark();
    void showProblemSign();
    void updateToolTips();
    void showFallback(const FieldState& state);
    void popUpMenu(QMenu* menu, const QPoint& globalPlace);
    QLabel* m_label;
    FieldEditor* m_editor;
    OutlineView* m_fallback = nullptr; ///< for values the editor cannot show
    QString m_remark;
    QLabel* m_remarkLabel;
    QLabel* m_problemSign;
    QToolButton* m_revertButton;
    QGridLayout* m_grid;
    QAction* m_revert;
    QAction* m_remove;
    QString m_title;
    QString m_inputRemark;
    Marks m_marks;
    int m_labelWidth = 0;
    bool m_labelAbove = false;
};

/// Aligns the rows of a form of that width: labels beside the editors where there is room, above them where
/// not.
void alignLabels(const QList<FieldRow*>& rows, int width);

} // namespace galley
