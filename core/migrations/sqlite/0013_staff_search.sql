-- The list of staff members as Shopify sorts and searches it (see core/domain/staff/search).

-- One row for each member of staff, and for nobody else: what they are sorted by. Texts are folded: small letters without
-- accents, one space between two words. Triggers keep it true, so whoever writes to `users` need not know of it.
CREATE TABLE staff_search (
  user_id INTEGER PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL
) STRICT;
CREATE INDEX staff_search_email ON staff_search (email, user_id);
CREATE INDEX staff_search_first_name ON staff_search (first_name, user_id);
CREATE INDEX staff_search_last_name ON staff_search (last_name, user_id);

-- What they are found by: every word of their names, once.
CREATE TABLE staff_words (
  field TEXT NOT NULL,
  word TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES staff_search(user_id) ON DELETE CASCADE,
  PRIMARY KEY (field, word, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_words_user ON staff_words (user_id);

-- Letters with their folded forms at the same places: Latin, Greek, Cyrillic and Armenian. In front is what separates words.
CREATE VIEW folded_letters AS
SELECT
  char(9, 10, 11, 12, 13, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)
  || 'ABCDEFGHIJKLMNOPQRSTUVWXYZµÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎď'
  || 'ĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİıĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽ'
  || 'žſƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅ'
  || 'ȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲʹͶ;Ϳ΅Ά·ΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέή'
  || 'ίΰςϊϋόύώϏϐϑϓϔϕϖϘϚϜϞϠϢϤϦϨϪϬϮϰϱϴϵϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯйѐёѓїќѝўѠѢѤѦѨѪѬ'
  || 'ѮѰѲѴѶѷѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӂӃӅӇӉӋӍӐӑӒӓӔӖӗӘӚӛӜӝӞӟӠӢӣӤӥӦӧӨӪӫӬӭӮӯӰӱӲӳӴӵӶӸӹӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘ'
  || 'ԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲ'
  || 'ḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖ'
  || 'ẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾἀἁ'
  || 'ἂἃἄἅἆἇἈἉἊἋἌἍἎἏἐἑἒἓἔἕἘἙἚἛἜἝἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὀὁὂὃὄὅὈὉὊὋὌὍὐὑὒὓὔὕὖὗὙὛὝὟὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰά'
  || 'ὲέὴήὶίὸόὺύὼώᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼι῁ῂῃῄῆῇῈΈῊΉῌ῍῎῏ῐῑῒΐῖῗῘῙῚΊ῝῞῟'
  || 'ῠῡῢΰῤῥῦῧῨῩῪΎῬ῭΅`ῲῳῴῶῷῸΌῺΏῼ´' AS letters,
  '                        '
  || 'abcdefghijklmnopqrstuvwxyzμaaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccdd'
  || 'đeeeeeeeeeegggggggghhħiiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzz'
  || 'zsɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaee'
  || 'eeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳʹͷ;ϳ¨α·εηιουωιαβγδεζηθικλμνξοπρστυφχψωιυαεη'
  || 'ιυσιυουωϗβθϒϒφπϙϛϝϟϡϣϥϧϩϫϭϯκρθεϸϲϻͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяиеегікиуѡѣѥѧѩѫѭ'
  || 'ѯѱѳѵѵѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏжжӄӆӈӊӌӎааааӕееәәәжжззӡииииооөөөээууууууччӷыыӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙ'
  || 'ԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkk'
  || 'kkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzh'
  || 'twysßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿαα'
  || 'ααααααααααααααεεεεεεεεεεεεηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοοοοοοοουυυυυυυυυυυυωωωωωωωωωωωωωωωωαα'
  || 'εεηηιιοουυωωααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααααααααααι¨ηηηηηεεηηη᾿᾿᾿ιιιιιιιιιι῾῾῾'
  || 'υυυυρρυυυυυυρ¨¨`ωωωωωοοωωω´' AS folded;

CREATE VIEW folded_staff_texts AS
SELECT users.id AS user_id, texts.key AS field, (
  WITH RECURSIVE
    places (place) AS (VALUES (1) UNION ALL SELECT place + 1 FROM places WHERE place < length(texts.value)),
    characters (place, character) AS (SELECT place, substr(texts.value, place, 1) FROM places)
  SELECT group_concat(
    CASE
      WHEN unicode(character) BETWEEN 768 AND 879 THEN ''
      WHEN instr(letters, character) > 0 THEN substr(folded, instr(letters, character), 1)
      ELSE character
    END, '' ORDER BY place
  ) FROM characters, folded_letters
) AS text
FROM users, json_each(json_object('email', email, 'first_name', first_name, 'last_name', last_name)) AS texts
WHERE is_staff;

CREATE VIEW staff_field_words AS
SELECT user_id, field, words.key AS place, words.value AS word
FROM folded_staff_texts, json_each('[' || replace(json_quote(text), ' ', '","') || ']') AS words
WHERE words.value <> '';

CREATE VIEW staff_search_source AS
SELECT
  id AS user_id,
  coalesce((SELECT group_concat(word, ' ' ORDER BY place) FROM staff_field_words WHERE user_id = id AND field = 'email'), '') AS email,
  coalesce((SELECT group_concat(word, ' ' ORDER BY place) FROM staff_field_words WHERE user_id = id AND field = 'first_name'), '') AS first_name,
  coalesce((SELECT group_concat(word, ' ' ORDER BY place) FROM staff_field_words WHERE user_id = id AND field = 'last_name'), '') AS last_name
FROM users WHERE is_staff;

CREATE TRIGGER staff_search_added AFTER INSERT ON staff_search BEGIN
  INSERT INTO staff_words
  SELECT DISTINCT field, word, user_id FROM staff_field_words
  WHERE user_id = new.user_id AND field <> 'email';
END;

CREATE TRIGGER staff_added AFTER INSERT ON users WHEN new.is_staff BEGIN
  INSERT INTO staff_search SELECT * FROM staff_search_source WHERE user_id = new.id;
END;

CREATE TRIGGER staff_changed AFTER UPDATE OF is_staff, email, first_name, last_name ON users
WHEN old.is_staff <> new.is_staff
  OR (new.is_staff AND (old.email <> new.email OR old.first_name <> new.first_name OR old.last_name <> new.last_name))
BEGIN
  DELETE FROM staff_search WHERE user_id = new.id;
  INSERT INTO staff_search SELECT * FROM staff_search_source WHERE user_id = new.id;
END;

INSERT INTO staff_search SELECT * FROM staff_search_source;
