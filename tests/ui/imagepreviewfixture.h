// A picture preview with files and a server to show pictures from.
#pragma once

#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/picturebar.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace galley {

using test::encoded;
using test::response;

inline constexpr QSize originalSize{600, 300};

inline ImageStore::Options storeOptions() {
    ImageStore::Options options;
    options.allowedHosts = {QStringLiteral("127.0.0.1")};
    return options;
}

/// A preview in a window of its own, and the means to look into it.
class ImagePreviewTest : public testing::Test {
protected:
    ImagePreviewTest() {
        preview.resize(280, 400);
        preview.show();
        preview.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&preview));
    }

    PreviewImage file(const QString& name, const QByteArray& bytes) {
        const QString path = folder.filePath(name);
        if (!bytes.isEmpty()) {
            QFile file(path);
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        return {.source = {path, {}},
                .address = QStringLiteral("/assets/") + name,
                .declaredSize = {},
                .title = name};
    }
    PreviewImage file(const QString& name, const QSize& size = originalSize) {
        return file(name, encoded(size, "png"));
    }
    PreviewImage remote(const QString& path) const {
        const QUrl url = server.url(path);
        return {.source = {{}, url}, .address = url.toString(), .declaredSize = {}, .title = path};
    }

    PictureView& view() { return *preview.findChild<PictureView*>(); }
    PicturePlaceholder& placeholder() { return *preview.findChild<PicturePlaceholder*>(); }
    QString caption() { return preview.findChild<ImageCaption*>()->text(); }
    PictureStage& stage() { return *preview.findChild<PictureStage*>(); }
    QString counter() { return preview.findChild<PictureBar*>()->place(); }
    QString zoomText() { return preview.findChild<QToolButton*>(u"pictureZoom"_qs)->text(); }
    const PictureActions& actions() { return preview.actions(); }
    PictureStrip& strip() { return *preview.findChild<PictureStrip*>(); }
    QToolButton* buttonOf(QAction* action) {
        for (auto* button : preview.findChildren<QToolButton*>())
            if (button->defaultAction() == action)
                return button;
        return nullptr;
    }
    /// Shows a picture much larger than the preview.
    void showLarge(const QSize& size = QSize(3000, 1500)) {
        preview.setImages({file(QStringLiteral("large.png"), size)});
        ASSERT_TRUE(waitForPicture());
        preview.setFocus();
    }
    /// The pixel of the original that is painted at a place of the view.
    QPointF originalAt(const QPointF& place) {
        const QRectF rect = view().pictureRect();
        return {(place.x() - rect.x()) / rect.width() * view().image().originalSize.width(),
                (place.y() - rect.y()) / rect.height() * view().image().originalSize.height()};
    }
    void wheel(const QPointF& place, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(place, view().mapToGlobal(place), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view(), &event);
    }
    bool waitForPicture() {
        return QTest::qWaitFor(
            [this] { return !placeholder().isVisible() && caption().contains(QStringLiteral("PNG")); });
    }
    bool waitForText(const QString& text) {
        return QTest::qWaitFor(
            [&] { return placeholder().isVisible() && placeholder().text().contains(text); });
    }

    QTemporaryDir folder;
    test::RawServer server;
    ImageStore store{storeOptions()};
    ImagePreview preview{&store};
};

} // namespace galley
