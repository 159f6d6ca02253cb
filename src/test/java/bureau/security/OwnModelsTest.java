package bureau.security;

import bureau.OfficeTest;
import bureau.platform.gate.ModelCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class OwnModelsTest {

    @Autowired
    ModelCheck check;

    @Test
    void ourOwnModelsPassTheGate() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String pattern : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"}) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                String path = file.getURL().getPath();
                try (InputStream in = file.getInputStream()) {
                    files.put(
                            path.substring(path.indexOf(pattern.substring(0, pattern.indexOf('*')))),
                            in.readAllBytes());
                }
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(check.check(files)).isEmpty();
    }
}
