@echo off
rem The front door on Windows: posit plan aws. The twin of the script posit; it has not been run on Windows yet.
setlocal
set "root=%~dp0"
set "root=%root:~0,-1%"
set "built=%root%\target\posit"

where java >nul 2>nul || (echo posit: no java on the PATH; install JDK 17 or newer>&2 & exit /b 2)
where mvn >nul 2>nul || (echo posit: no mvn on the PATH; install Maven 3.8.7 or newer>&2 & exit /b 2)
if not exist "%built%" mkdir "%built%"

rem Maven compiles what changed; there is no cheaper way here to know.
pushd "%root%"
call mvn -q -B -Dstyle.color=never --no-transfer-progress -pl cli -am compile "-Dposit.classpath=%built%\dependencies" >&2
if errorlevel 1 (popd & exit /b 2)
popd
for /f "usebackq delims=" %%i in ("%built%\dependencies") do set "dependencies=%%i"
set "classpath=%root%\cli\target\classes;%root%\src\target\classes;%root%\components\target\classes;%dependencies%"
rem In an argument file a backslash would have to be written twice.
>"%built%\arguments" echo -cp "%classpath:\=/%"

java "@%built%\arguments" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m ^
    -Dsun.misc.unsafe.memory.access=allow -Djava.util.concurrent.ForkJoinPool.common.parallelism=4 ^
    "-Dposit.root=%root%" -Dposit.color=false posit.cli.Posit %*
exit /b %errorlevel%
