// A list of titles as high as it needs, up to a limit.
#pragma once

#include <QListWidget>

namespace galley {

/// A plain list whose rows can be dragged to reorder it, with a word in place of rows where there are none.
class RecordList : public QListWidget {
    Q_OBJECT
public:
    explicit RecordList(QWidget* parent = nullptr);

    void setPlaceholder(const QString& text);
    /// To be called when rows came or went.
    void fitHeight();

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_placeholder;
};

} // namespace galley
