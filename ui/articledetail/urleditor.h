// Edits an address, with a button that opens it.
#pragma once

#include "ui/articledetail/lineeditor.h"

#include <QUrl>

namespace galley {

/// A text line and an open button, which is enabled for web pages only.
class UrlEditor : public LineEditor {
    Q_OBJECT
public:
    explicit UrlEditor(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    void setTitle(const QString& title) override;
    QString hint() const override { return shownText(); }
    QToolButton* openButton() const { return m_open; }

signals:
    void openUrlRequested(const QUrl& url);

protected:
    void showState() override;

private:
    QUrl url() const;
    void updateButton();

    QToolButton* m_open;
};

} // namespace galley
