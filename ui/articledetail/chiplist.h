// A list shown as chips that flow like words.
#pragma once

#include "core/frontmatter/value.h"

#include <QListWidget>

namespace galley {

/// Shows scalars as chips, as high as they need. Chips are renamed in place, dragged to reorder, and keep
/// their value's type until they are renamed.
class ChipList : public QListWidget {
    Q_OBJECT
public:
    explicit ChipList(QWidget* parent = nullptr);

    void setValues(const frontmatter::Sequence& values);
    frontmatter::Sequence values() const;
    void append(const frontmatter::Value& value);
    /// Row of a chip with that text, case ignored; -1 where there is none.
    int find(const QString& text) const;
    /// Said in place of chips where there are none.
    void setPlaceholder(const QString& text);
    void setReadOnly(bool readOnly);
    /// Takes in a name that is being typed.
    void commitEditor();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Renamed or dragged.
    void rearranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QListWidgetItem* makeItem(const frontmatter::Value& value);
    void fitHeight();

    QString m_placeholder;
    bool m_readOnly = false;
};

} // namespace galley
