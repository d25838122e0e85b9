@echo off
rem Starts Hearsay on Windows. Builds the program first when it is missing; after a change of the
rem sources delete app\target\program. The script hearsay, for other systems, does more.
setlocal
set "HERE=%~dp0"
set "PROGRAM=%HERE%app\target\program"
call "%HERE%build\jdk.cmd" || exit /b 3
if not exist "%PROGRAM%\hearsay.jar" (
  if not exist "%HERE%app\target" mkdir "%HERE%app\target"
  echo Building Hearsay, once ... 1>&2
  call "%HERE%mvnw.cmd" -B -f "%HERE%pom.xml" -Dquick -DskipTests -pl app -am package >"%HERE%app\target\build.log" 2>&1
  if errorlevel 1 (
    echo hearsay: the program could not be built; the whole log is in %HERE%app\target\build.log 1>&2
    exit /b 3
  )
)
rem The slow compiler of Java earns its time back only in the server.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "COMPILER=-XX:TieredStopAtLevel=4"
"%JDK%\bin\java" %COMPILER% -Xmx3500m -XX:+UseCompactObjectHeaders -XX:+UseParallelGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dhearsay.home=%HERE%." %HEARSAY_OPTS% -jar "%PROGRAM%\hearsay.jar" %*
exit /b %errorlevel%
