// Makes the preview's actions.
#include "ui/imagepreview/pictureactions.h"

#include "ui/support/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace galley {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PictureActions)
};

QAction* add(QWidget* owner, ActionSpec spec, Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut) {
    spec.context = context;
    QAction* action = makeAction(owner, spec);
    owner->addAction(action);
    return action;
}

void addMoves(QWidget* owner, PictureActions& actions) {
    actions.previous = add(owner, {u"previousPicture"_qs,
                                   u"back"_qs,
                                   Text::tr("&Previous Picture"),
                                   Text::tr("Show the article's previous picture"),
                                   {Qt::Key_Left}});
    actions.next = add(owner, {u"nextPicture"_qs,
                               u"forward"_qs,
                               Text::tr("&Next Picture"),
                               Text::tr("Show the article's next picture"),
                               {Qt::Key_Right}});
}

void addZooms(QWidget* owner, PictureActions& actions) {
    actions.zoomIn =
        add(owner, {u"zoomInPicture"_qs,
                    u"zoom-in"_qs,
                    Text::tr("Zoom &In"),
                    Text::tr("Magnify the picture; the wheel does it where the pointer is"),
                    {Qt::Key_Plus, Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}});
    actions.zoomOut = add(owner, {u"zoomOutPicture"_qs,
                                  u"zoom-out"_qs,
                                  Text::tr("Zoom O&ut"),
                                  Text::tr("Show more of the picture"),
                                  {Qt::Key_Minus, Qt::CTRL | Qt::Key_Minus}});
    actions.fit = add(owner, {u"fitPicture"_qs,
                              u"zoom-fit"_qs,
                              Text::tr("&Fit"),
                              Text::tr("Show the whole picture"),
                              {Qt::Key_F}});
    actions.actualSize = add(owner, {u"actualSizePicture"_qs,
                                     u"zoom-actual"_qs,
                                     Text::tr("&Actual Size"),
                                     Text::tr("Show one pixel of the picture as one of the screen"),
                                     {Qt::Key_Z}});
    actions.fullScreen = add(owner,
                             {u"fullScreenPicture"_qs,
                              u"full-screen"_qs,
                              Text::tr("Picture on Full &Screen"),
                              Text::tr("Fill the whole screen with the picture; Esc leaves"),
                              {Qt::SHIFT | Qt::Key_F11}},
                             Qt::WindowShortcut);
}

void addRest(QWidget* owner, PictureActions& actions) {
    actions.copy = add(owner, {u"copyPicture"_qs,
                               u"copy"_qs,
                               Text::tr("&Copy Picture"),
                               Text::tr("Copy the picture in its original size"),
                               {QKeySequence(QKeySequence::Copy)}});
    actions.copyAddress = add(owner, {u"copyPictureAddress"_qs,
                                      {},
                                      Text::tr("Copy Picture Addr&ess"),
                                      Text::tr("Copy the picture's address as the article has it"),
                                      {Qt::CTRL | Qt::SHIFT | Qt::Key_C}});
    actions.save = add(owner, {u"savePicture"_qs,
                               u"save"_qs,
                               Text::tr("Sa&ve Picture As…"),
                               Text::tr("Save the picture's original file"),
                               {Qt::CTRL | Qt::ALT | Qt::Key_S}});
    actions.open = add(owner, {u"openPicture"_qs,
                               u"webpage"_qs,
                               Text::tr("&Open Picture in Browser"),
                               Text::tr("Open the picture's address in the web browser"),
                               {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}});
    actions.retry = add(owner, {u"reloadPicture"_qs,
                                u"reload"_qs,
                                Text::tr("&Reload Picture"),
                                Text::tr("Ask for the picture again"),
                                {Qt::Key_R}});
}

} // namespace

QList<QAction*> PictureActions::all() const {
    return {previous,   next, zoomIn,      zoomOut, fit,  actualSize,
            fullScreen, copy, copyAddress, save,    open, retry};
}

void PictureActions::fillMenu(QMenu* menu) const {
    menu->addActions({previous, next});
    menu->addSeparator();
    menu->addActions({zoomIn, zoomOut, fit, actualSize, fullScreen});
    menu->addSeparator();
    menu->addActions({copy, copyAddress, save, open});
    menu->addSeparator();
    menu->addAction(retry);
}

PictureActions makePictureActions(QWidget* owner) {
    PictureActions actions{};
    addMoves(owner, actions);
    addZooms(owner, actions);
    addRest(owner, actions);
    return actions;
}

} // namespace galley
