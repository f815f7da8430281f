import { LEAKED_PASSWORDS } from './leaked-passwords.server.ts'

/**
 * The passwords that attackers try first: the top of published lists of leaked passwords, and words that are
 * common in councils. In lower case, without those that are too short for our rules.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...listed(LEAKED_PASSWORDS),
  ...listed(`
!@#$%^&* !@#$%^&*() !qaz2wsx !qaz@wsx 00000000 0000000000 00000001 01234567 0123456789 0987654321 10203040
11111111 111111111 1111111111 11223344 1122334455 112233445566 12121212 123123123 123321123 12341234 12344321
123454321 12345678 123456780 123456789 1234567890 1234567891 12345678910 123456789a 12345678a 12345679
123456abc 1234abcd 1234qwer 123abc456 123qweasd 13131313 147258369 147852369 159357258 159753456 1a2b3c4d
1q2w3e4r 1q2w3e4r! 1q2w3e4r5t 1q2w3e4r5t6y 1qaz!qaz 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 22222222 258456357 33333333
44444444 5201314520 55555555 66666666 741852963 77777777 777777777 789456123 87654321 88888888 963852741
987654321 9876543210 99999999 a1234567 a12345678 a12345678! a123456789 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678
aaaaaaaa abc12345 abc123456 abc123abc abcabcabc abcd1234 abcdef123 abcdefgh abcdefghi access123 access14
admin123 admin1234 admin12345 admin123456 admin2020 admin2024 admin@123 adminadmin administrator
administrator1 alexander alexander1 andrew123 angel123 angels12 apple123 arsenal1 arsenal123 arsenal1886
asd123456 asdf1234 asdfasdf asdfg123 asdfghjk asdfghjkl asdfjkl; ashley12 ashley123 assessment assessment1
asshole1 astonvilla autumn2020 autumn2021 autumn2022 autumn2023 autumn2024 autumn2025 autumn2026 babygirl
babygirl1 bailey12 banana12 banana123 baseball baseball1 basketball batman123 beatles1 bella123 benjamin
birmingham birmingham1 blessed1 blink182 blueberry bollocks bollocks1 bullshit buster12 butterfly butterfly1
caroline celtic123 celtic1888 celtic67 change123 changeit changeme changeme! changeme1 changeme123 charlie1
charlie123 cheese12 cheese123 chelsea1 chelsea123 chelseafc chocolate chocolate1 christopher cinderella
cityhall coffee12 computer computer1 computer123 cookie12 cookie123 corvette council! council1 council12
council123 council2020 council2021 council2022 council2023 council2024 council2025 council2026 cowboys1
crocodile daffodil daniel123 danielle december december1 default1 default123 diamond1 dickhead dolphin1
dolphins dragon12 dragon123 drowssap dueregard dueregard1 eagles12 elephant elephant1 elizabeth elizabeth1
england1 england123 england66 enter123 eqia1234 equality equality1 equality123 everton1 facebook facebook1
family12 family123 february february1 ferrari1 football football1 football12 football123 forever1 forever21
fortnite fortnite1 freedom1 freedom12 friday123 friends1 friendship fuckoff1 fuckyou1 fuckyou2 george123
ginger12 ginger123 goodgirl goodluck goodmorning google123 guest123 harley12 heaven12 hedgehog hello123
hello1234 hello12345 hellohello helloworld hunter123 idontknow iloveu12 iloveyou iloveyou! iloveyou1
iloveyou12 iloveyou123 iloveyou2 internet internet1 iphone12 january1 jennifer jennifer1 jessica1 jesus123
jesuschrist jonathan jordan123 jordan23 joshua123 kangaroo killer123 lakers24 lavender leedsunited letmein!
letmein1 letmein12 letmein123 letmein2 letmeinnow letmepass liverpool liverpool1 liverpool123 liverpoolfc
localgov localgov1 login123 london123 london2012 lovelove lovely12 loveyou1 lucky123 lucky777 maggie12
manager1 manager123 manchester manchester1 manunited manutd123 margaret marigold master01 master12 master123
matthew1 mercedes metallica metallica1 michael1 michael123 michelle michelle1 microsoft microsoft1 midnight
midnight1 minecraft minecraft1 molly123 monday123 monkey12 monkey123 moonlight mother12 mountain1 mustang1
mypassword mypassword1 naruto12 natasha1 newcastle newcastle1 newpassword newpassword1 nicole123 nirvana1
nopassword nottingham november november1 october1 office123 officer1 officer123 opensesame openup123 orange12
orange123 oscar123 outlook1 p0o9i8u7 p4ssw0rd p@55w0rd p@ssw0rd p@ssw0rd! p@ssw0rd1 p@ssword pa$$w0rd pa$$word
pa55w0rd pa55word pa55word1 panther1 pass1234 pass12345 pass@123 pass@word pass@word1 passport passw0rd
passw0rd! passw0rd1 password password! password.1 password01 password1 password1! password10 password11
password12 password123 password123! password1234 password12345 password123456 password13 password2
password2020 password2021 password2022 password2023 password2024 password2025 password2026 password21
password22 password3 password321 password9 password99 passwordpassword pepper12 phoenix1 pikachu1 pokemon1
pokemon123 poppy123 princess princess1 princess12 princess123 purple12 purple123 q1w2e3r4 q1w2e3r4t5 qazwsx123
qazwsxedc qq123456 qwe123qwe qweasd123 qweasdzxc qwer1234 qwerty!@# qwerty12 qwerty123 qwerty1234 qwerty12345
qwerty123456 qwerty78 qwerty99 qwertyui qwertyuiop rainbow1 rainbow12 rainbow123 rangers1 rangers123 redskins
root1234 rootroot rosie123 samantha samantha1 samsung1 samsung123 saturday scoobydoo scotland1 secret12
secret123 september september1 shadow123 sheffield shithead silver12 slipknot slipknot1 snowball snowflake
spongebob spring2020 spring2021 spring2022 spring2023 spring2024 spring2025 spring2026 squirrel starlight
starwars starwars1 steelers stephanie strawberry summer12 summer123 summer2019 summer2020 summer2021
summer2022 summer2023 summer2024 summer2025 summer2026 sunflower sunflower1 sunshine sunshine1 sunshine12
sunshine123 superman superman1 superman123 superuser swordfish teddy123 temp1234 temp12345 test1234 test12345
testing1 testing123 testtest testtest1 thomas123 thursday tigers12 tinkerbell toor1234 tottenham tottenham1
townhall townhall1 trinity1 trustno1 trustno1! tuesday1 unicorn1 user1234 victoria victoria1 wanker12
wednesday welcome! welcome01 welcome1 welcome1! welcome12 welcome123 welcome1234 welcome2 welcome2020
welcome2021 welcome2022 welcome2023 welcome2024 welcome2025 welcome2026 welcome@123 westham1 whatever
whatever1 whoknows windows1 windows10 windows11 winter12 winter123 winter2019 winter2020 winter2021 winter2022
winter2023 winter2024 winter2025 winter2026 woaini1314 woaini520 woodland yankees1 yellow12 youknowme zaq12wsx
zaq1zaq1 zxcv1234 zxcvb123 zxcvbnm1 zxcvbnm123
`),
])

/** Words that are no better for digits and punctuation after them: "Summer2026!". */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  listed(`
abc abcabc abcd abcde abcdef abcdefg access admin administrator alexander alfie amanda amelia andrew angel
angels anthony anything apple april archie arsenal asdfgh asdfghjkl ashley assessment astonvilla august autumn
bailey banana barbara baseball basketball batman bella benjamin birmingham blessed bonjour borough brian
bristol britain brother buster butterfly caroline casino catherine celtic changeme charlie charlotte cheese
chelsea chloe chocolate christ christine christopher church coffee computer contrasena cookie
correcthorsebatterystaple corvette council councillor county cricket daisy daniel danielle darren daughter
david december default diamond district diversity donald dragon dueregard edward eia elizabeth emma england
eqia equality equalityact everton example facebook family father february ferrari flower football freedom
friday gareth garfield george ginger golden goodbye goodmorning google graham grandad grandma guest hannah
harley harrypotter heaven hello hellohello helloworld hogwarts hunter husband iloveyou impact inclusion
internet iphone isabella jackpot jackson james january jennifer jessica jesus jesuschrist jonathan jordan
joshua july june katherine kevin killer kimberly laura lauren leeds letmein liverpool liverpoolfc login london
lottery lovely loveme maggie manager manchester manunited manutd march margaret martin master matthew maxwell
melissa mercedes michael michelle mickey microsoft minnie molly monday money monkey motdepasse mother mustang
mypassword natalie natasha newcastle newpassword newuser nicole ninja nothing nottingham november october
office officer olivia orange oscar outlook parola passpass passphrase passw password passwordpassword passwort
patricia patrick pepper peter pikachu pirate pokemon poppy porsche princess publicsector purple qazwsx
qazwsxedc qwerty qwertyuiop rachel rainbow rangers rebecca richard robert root rosie rugby samantha sample
samsung sarah saturday scooby scoobydoo scotland secret senha september shadow sheffield silver simon sister
snoopy something sophie spiderman spring starwars stephanie stephen steven stuart summer sunday sunshine
superman superuser teddy temp temporary test tester testing testtest thepassword thomas thursday tigger
tottenham trustno trustnoone tuesday unitedkingdom user victoria wachtwoord wales warrior wednesday welcom
welcome westham whatever william windows winter wizard yamaha yellow yourpassword zxcvbn zxcvbnm
`),
)

function listed(text: string): string[] {
  return text.trim().split(/\s+/)
}
