@echo off
rem Sets JDK to the folder of a JDK 25 or newer, or says what to install; see jdk.sh.
set "JDK="
if defined JAVA_HOME call :at "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined JDK call :at "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :at "%%~d"
if defined JDK exit /b 0
echo Hearsay needs JDK 25: please install one (for example Eclipse Temurin 25) or set JAVA_HOME to it. 1>&2
exit /b 3

:at
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "JDK_MAJOR=%%~v"
)
set "JDK_MAJOR=%JDK_MAJOR:"=%"
if %JDK_MAJOR% geq 25 set "JDK=%~1"
exit /b 0
