@echo off
rem Maven on JDK 25 for Windows; see mvnw.
setlocal
call "%~dp0build\jdk.cmd" || exit /b 3
where mvn >nul 2>nul
if errorlevel 1 (
  echo Hearsay is built with Maven 3.8 or newer: please install it. 1>&2
  exit /b 3
)
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
call mvn %*
exit /b %errorlevel%
