# What goes where on a user's system.
include(GNUInstallDirs)
set(GALLEY_APP_ID io.github.galley_desktop.galley)

install(TARGETS galley galley-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${GALLEY_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${GALLEY_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/galley.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${GALLEY_APP_ID}.svg)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${GALLEY_APP_ID}-symbolic.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/galley.1 ${CMAKE_CURRENT_LIST_DIR}/galley-cli.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/sample-feed DESTINATION ${CMAKE_INSTALL_DATADIR}/galley)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
