@echo off
rem Starts Absorb on Windows: finds Java and picks the virtual machine's options (conf\java) to suit the command, as
rem bin/absorb does elsewhere. ABSORB_JAVA_HOME chooses the Java, ABSORB_JAVA_OPTIONS adds options.
setlocal DisableDelayedExpansion

for %%i in ("%~dp0..") do set "home=%%~fi"
set "command=%~f0"

set "java="
set "java_version="
for %%i in (java.exe) do set "on_path=%%~dp$PATH:i.."
call :try "%ABSORB_JAVA_HOME%"
call :try "%home%\runtime"
call :try "%JAVA_HOME%"
call :try "%on_path%"
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto") do for /d %%i in ("%ProgramFiles%\%%~v\*") do call :try "%%~i"
if not defined java (
  echo absorb: needs Java 17 or newer and finds none; set JAVA_HOME to one. 1>&2
  exit /b 2
)

set "application=cli"
set "class_path=%home%\lib\*;%home%\bundles\*"
set "kind=short"
set "task=%~1"
set "next=%~2"
if "%task%"=="" set "task=open"
rem Of a window, told without one; and an installation without one says so.
if "%task%"=="open" if "%next:~0,1%"=="-" set "task=help"
if "%task%"=="open" if not exist "%home%\bundles\window" set "task=help"
for %%i in (simulate work bench demo analyse verify-run forecast doctor) do if "%task%"=="%%i" set "kind=compute"

set "more="
set "archive="
if "%task%"=="open" (
  set "application=window"
  set "class_path=%class_path%;%home%\bundles\window\*"
  set "kind=window"
  call :share_classes
)
if %java_version% geq 24 set more="@%home%\conf\java\24.options"

"%java%\bin\java.exe" "@%home%\conf\java\%kind%.options" %archive% "-Dabsorb.home=%home%" "-Dabsorb.command=%command%" ^
  -Dabsorb.application=%application% -cp "%class_path%" %ABSORB_JAVA_OPTIONS% %more% org.absorb.launcher.Launcher %*
exit /b %errorlevel%

rem Takes a home of Java if none was taken yet, it has a java.exe, and its release file says 17 or newer.
:try
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "version=0"
set "major=0"
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 exit /b
for %%i in ("%~1") do set "java=%%~fi"
set "java_version=%major%"
exit /b

rem Keeps the classes of one start for the next, where Java does so by itself.
:share_classes
if %java_version% lss 19 exit /b
set "folder=%USERPROFILE%\.absorb\workbench"
if defined ABSORB_HOME set "folder=%ABSORB_HOME%\workbench"
if not exist "%folder%" mkdir "%folder%" 2> nul
set "build="
if exist "%home%\lib\build" set /p build=<"%home%\lib\build"
set "file=%folder%\%application%-%java_version%-%build%.jsa"
set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%file%"
exit /b
