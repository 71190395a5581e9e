package fr.parlemoi.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "parlemoi.course")
interface MediaFolder {

    @WithDefault("target/course/media")
    Path path();
}
